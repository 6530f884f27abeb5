# What `cmake --install` leaves: tools, libraries, headers, man pages, the model, and the files by which pkg-config and
# CMake find the library. Everything found by way of its own place, so an installed tree may be moved.

include(CMakePackageConfigHelpers)

get_property(tools GLOBAL PROPERTY VANBAN_TOOLS)
if(tools)
  install(TARGETS ${tools} RUNTIME COMPONENT tools)
endif()

install(TARGETS vanban EXPORT vanban-targets ARCHIVE COMPONENT development)
if(TARGET vanban_shared)
  install(TARGETS vanban_shared EXPORT vanban-targets
    LIBRARY COMPONENT library NAMELINK_COMPONENT development)
endif()

file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/vanban/*.h)
install(FILES ${headers} ${PROJECT_BINARY_DIR}/generated/vanban/version.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/vanban COMPONENT development)

file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[1-8])
foreach(page IN LISTS pages)
  string(REGEX MATCH "[1-8]$" section ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT tools)
endforeach()

# The data, where the installed tools look for it.
get_property(data_files GLOBAL PROPERTY VANBAN_DATA_FILES)
install(FILES ${data_files} DESTINATION ${CMAKE_INSTALL_DATADIR}/vanban COMPONENT tools)

# The way from where a file about the library lies back to the prefix; nothing when the library's place is absolute.
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vanban)
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(IS_ABSOLUTE ${CMAKE_INSTALL_LIBDIR})
  set(pc_prefix ${CMAKE_INSTALL_PREFIX})
  set(pc_libdir ${CMAKE_INSTALL_LIBDIR})
else()
  file(RELATIVE_PATH up /${pkgconfig_dir} /)
  string(REGEX REPLACE "/$" "" up ${up})
  set(pc_prefix "\${pcfiledir}/${up}")
  set(pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
if(IS_ABSOLUTE ${CMAKE_INSTALL_INCLUDEDIR})
  set(pc_includedir ${CMAKE_INSTALL_INCLUDEDIR})
else()
  set(pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
configure_file(${PROJECT_SOURCE_DIR}/src/cmake/vanban.pc.in ${PROJECT_BINARY_DIR}/vanban.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/vanban.pc DESTINATION ${pkgconfig_dir} COMPONENT development)

install(EXPORT vanban-targets NAMESPACE vanban:: DESTINATION ${package_dir} COMPONENT development)
configure_package_config_file(${PROJECT_SOURCE_DIR}/src/cmake/vanban-config.cmake.in
  ${PROJECT_BINARY_DIR}/vanban-config.cmake INSTALL_DESTINATION ${package_dir}
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vanban-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/vanban-config.cmake ${PROJECT_BINARY_DIR}/vanban-config-version.cmake
  DESTINATION ${package_dir} COMPONENT development)

if(NOT TARGET uninstall)
  add_custom_target(uninstall
    COMMAND ${CMAKE_COMMAND} -DMANIFEST=${PROJECT_BINARY_DIR}/install_manifest.txt
      -P ${PROJECT_SOURCE_DIR}/src/cmake/uninstall.cmake
    COMMENT "Removing what the last installation wrote"
    VERBATIM)
endif()
