# libvanban: all the library rooms as one static library, which the tools link, and one shared library for others.
option(VANBAN_SHARED "Build the shared library beside the static one" ${PROJECT_IS_TOP_LEVEL})

get_property(rooms GLOBAL PROPERTY VANBAN_ROOMS)
list(TRANSFORM rooms REPLACE "(.+)" "$<TARGET_OBJECTS:vanban_\\1>" OUTPUT_VARIABLE objects)

# vanban_library(NAME STATIC|SHARED): the rooms' objects as a library that may be installed.
function(vanban_library name kind)
  add_library(${name} ${kind} ${objects})
  target_include_directories(${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/generated>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${name} PRIVATE PkgConfig::UTF8PROC Iconv::Iconv m)
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE C OUTPUT_NAME vanban)
  if(VANBAN_SANITIZE)
    target_link_options(${name} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

vanban_library(vanban STATIC)
set_target_properties(vanban PROPERTIES EXPORT_NAME static)
add_library(vanban::vanban ALIAS vanban)

if(VANBAN_SHARED)
  vanban_library(vanban_shared SHARED)
  vanban_optimise_across_files(vanban_shared)
  # Before 1.0 a minor version may break the ABI, so it is part of the soname.
  set_target_properties(vanban_shared PROPERTIES
    EXPORT_NAME shared VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
endif()
