# Tables that a room asks as it asks them, made in the build, so that nobody has to make them ready when a tool starts.

# vanban_lay_out(ROOM SOURCE…): src/generate/lay_out_ROOM.c, or all of src/generate/lay_out_ROOM, with those
# files of the room, writes the tables of data/ that the room asks: in order, reduced and hashed.
function(vanban_lay_out room)
  set(made ${PROJECT_BINARY_DIR}/generated/${room}/laid_out.c)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/generate/lay_out_${room}.c
       ${CMAKE_CURRENT_SOURCE_DIR}/generate/lay_out_${room}/*.c ${CMAKE_CURRENT_SOURCE_DIR}/generate/lay_out_${room}/*.h)
  list(TRANSFORM ARGN PREPEND ${room}/)
  add_executable(vanban-lay-out-${room} ${sources} ${ARGN})
  vanban_compile_options(vanban-lay-out-${room})
  target_include_directories(vanban-lay-out-${room} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(vanban-lay-out-${room} PRIVATE vanban_orthography vanban_base m)
  set_target_properties(vanban-lay-out-${room} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/generators)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/${room})
  add_custom_command(
    OUTPUT ${made}
    COMMAND vanban-lay-out-${room} ${made}
    DEPENDS vanban-lay-out-${room}
    COMMENT "Laying out the tables of ${room}"
    VERBATIM)
  target_sources(vanban_${room} PRIVATE ${made})
endfunction()

# vanban_list_titles(TARGET): adds the titles of the acts in data/authority.tsv to the room, as a table of their own.
function(vanban_list_titles target)
  add_executable(vanban-list-titles generate/list_titles.c refs/text.c)
  vanban_compile_options(vanban-list-titles)
  target_include_directories(vanban-list-titles PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(vanban-list-titles PRIVATE vanban_citation vanban_orthography vanban_base)
  set_target_properties(vanban-list-titles PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/generators)
  set(out ${PROJECT_BINARY_DIR}/generated/authority-titles.tsv)
  add_custom_command(
    OUTPUT ${out}
    COMMAND vanban-list-titles ${out}
    DEPENDS vanban-list-titles
    COMMENT "Putting the titles of data/authority.tsv in order"
    VERBATIM)
  vanban_embed_table(${target} ${out})
endfunction()
