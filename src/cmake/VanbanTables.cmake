# Tables of facts (data/*.tsv) compiled into the library. See data/README.md for the form of a table.

# vanban_embed_table(TARGET TABLE): TABLE, a NAME.tsv, becomes a C source that defines `vb_table_NAME`, with a header
# `tables/NAME.h` that declares it.
function(vanban_embed_table target table)
  set(out ${PROJECT_BINARY_DIR}/generated/tables)
  get_filename_component(name ${table} NAME_WE)
  string(REPLACE "-" "_" symbol ${name})
  add_custom_command(
    OUTPUT ${out}/${name}.c ${out}/${name}.h
    COMMAND vanban-embed-table ${table} vb_table_${symbol} ${out}/${name}.c ${out}/${name}.h
    DEPENDS vanban-embed-table ${table}
    COMMENT "Embedding ${name}.tsv"
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/${name}.c ${out}/${name}.h)
endfunction()

# vanban_embed_tables(TARGET): all of data/.
function(vanban_embed_tables target)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/*.tsv)
  foreach(table IN LISTS tables)
    vanban_embed_table(${target} ${table})
  endforeach()
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/generated>)
endfunction()
