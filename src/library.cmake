# libvanban: all the library rooms in one archive, or one shared library with -DBUILD_SHARED_LIBS=ON.
get_property(rooms GLOBAL PROPERTY VANBAN_ROOMS)
list(TRANSFORM rooms REPLACE "(.+)" "$<TARGET_OBJECTS:vanban_\\1>" OUTPUT_VARIABLE objects)
add_library(vanban ${objects})
add_library(vanban::vanban ALIAS vanban)
target_include_directories(vanban PUBLIC
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/generated>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(vanban PRIVATE PkgConfig::UTF8PROC PkgConfig::PCRE2 Iconv::Iconv m)
set_target_properties(vanban PROPERTIES
  LINKER_LANGUAGE C VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
if(VANBAN_SANITIZE)
  target_link_options(vanban PUBLIC -fsanitize=address,undefined)
endif()
