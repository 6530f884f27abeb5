# What the tools read at run time, laid out in the build as in an installation: share/vanban seen from bin/.
#
# The model lies in data/; vanban.spellings is searched out with it, from the words of data/read-words.txt.

function(vanban_lay_out_data)
  set(share ${PROJECT_BINARY_DIR}/share/vanban)
  set(model ${PROJECT_SOURCE_DIR}/data/vanban.model)
  set(words ${PROJECT_SOURCE_DIR}/data/read-words.txt)
  file(MAKE_DIRECTORY ${share})
  if(NOT EXISTS ${model}) # a checkout without it can be built, and train one
    return()
  endif()
  file(CREATE_LINK ${model} ${share}/vanban.model SYMBOLIC)

  add_executable(vanban-list-spellings generate/list_spellings.c)
  vanban_compile_options(vanban-list-spellings)
  target_link_libraries(vanban-list-spellings PRIVATE vanban_restore)
  set_target_properties(vanban-list-spellings PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/generators)
  add_custom_command(
    OUTPUT ${share}/vanban.spellings
    COMMAND vanban-list-spellings ${model} ${words} ${share}/vanban.spellings
    DEPENDS vanban-list-spellings ${model} ${words}
    COMMENT "Searching for the spellings of data/read-words.txt"
    VERBATIM)
  add_custom_target(vanban-spellings ALL DEPENDS ${share}/vanban.spellings)
  set_property(GLOBAL APPEND PROPERTY VANBAN_DATA_FILES ${model} ${share}/vanban.spellings)
endfunction()
