# What the citation room makes of the tables of data/, made in the build: lists in order, with all that finding a name in
# them asks for. `src/lay_out` makes them with the room's own code, and writes them as C.

# vanban_lay_out_citation(TARGET): adds them to the room.
function(vanban_lay_out_citation target)
  set(room ${CMAKE_CURRENT_SOURCE_DIR}/citation)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lay_out/*.c ${CMAKE_CURRENT_SOURCE_DIR}/lay_out/*.h)
  add_executable(vanban-lay-out ${sources}
    ${room}/entries.c ${room}/fold.c ${room}/gate_make.c ${room}/symbol_list.c ${room}/words.c)
  vanban_compile_options(vanban-lay-out)
  target_include_directories(vanban-lay-out PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(vanban-lay-out PRIVATE vanban_orthography vanban_base m)
  set_target_properties(vanban-lay-out PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/generators)
  set(out ${PROJECT_BINARY_DIR}/generated/citation_tables.c)
  add_custom_command(
    OUTPUT ${out}
    COMMAND vanban-lay-out ${out}
    DEPENDS vanban-lay-out
    COMMENT "Laying out the tables of the citation room"
    VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()

# vanban_list_titles(TARGET): adds the titles of the acts in data/authority.tsv to the room, as a table of their own.
function(vanban_list_titles target)
  add_executable(vanban-list-titles list_titles.c refs/text.c)
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
