# How every target of the project is compiled: one place for the standard, the warnings and the sanitizers.

set(VANBAN_WARNINGS
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wvla -Wundef -Wstrict-prototypes -Wmissing-prototypes)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

# Release builds by GCC optimise the tools across files: a tenth fewer instructions. The objects hold plain code too (fat),
# for whoever links the static library without, as the unit tests do to be quick.
option(VANBAN_LTO "Optimise across files in release builds by GCC" ON)
set(VANBAN_ACROSS_FILES "$<AND:$<BOOL:${VANBAN_LTO}>,$<C_COMPILER_ID:GNU>,$<CONFIG:Release>>")

# vanban_optimise_across_files(TARGET): compiles it so that it can be, and links it so if it is linked.
function(vanban_optimise_across_files target)
  target_compile_options(${target} PRIVATE $<${VANBAN_ACROSS_FILES}:-flto=auto;-ffat-lto-objects>)
  target_link_options(${target} PRIVATE $<${VANBAN_ACROSS_FILES}:-flto=auto>)
endfunction()

if(VANBAN_FUZZ AND NOT CMAKE_C_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "libFuzzer comes with clang: cmake -DCMAKE_C_COMPILER=clang -DVANBAN_FUZZ=ON")
endif()

function(vanban_compile_options target)
  target_compile_features(${target} PUBLIC c_std_17)
  set_target_properties(${target} PROPERTIES
    C_EXTENSIONS OFF C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON)
  target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
  target_compile_options(${target} PRIVATE ${VANBAN_WARNINGS} $<$<BOOL:${VANBAN_WERROR}>:-Werror>)
  if(VANBAN_SANITIZE)
    target_compile_options(${target} PRIVATE
      -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(VANBAN_FUZZ) # the library above all: of code that does not tell where it has been libFuzzer learns nothing
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()
