#include "train/train.h"

static size_t find_slot(const counted *slots, size_t capacity, uint64_t key)
{
    size_t at = vb_hash_key(key) & (capacity - 1);
    while (slots[at].key && slots[at].key != key)
        at = (at + 1) & (capacity - 1);
    return at;
}

static bool grow(count_map *map)
{
    size_t capacity = map->capacity ? map->capacity * 2 : 1024;
    counted *slots = vb_allocate(map->memory, capacity * sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < map->capacity; i++) {
        if (map->slots[i].key)
            slots[find_slot(slots, capacity, map->slots[i].key)] = map->slots[i];
    }
    vb_release(map->memory, map->slots);
    map->slots = slots;
    map->capacity = capacity;
    return true;
}

void count_map_free(count_map *map)
{
    vb_release(map->memory, map->slots);
    *map = COUNT_MAP(map->memory);
}

void count_map_add(count_map *map, uint64_t key, uint64_t count)
{
    if (map->failed || (map->used * 2 >= map->capacity && !grow(map))) {
        map->failed = true;
        return;
    }
    counted *slot = &map->slots[find_slot(map->slots, map->capacity, key)];
    map->used += !slot->key;
    slot->key = key;
    slot->count += count;
}

uint64_t count_map_get(const count_map *map, uint64_t key)
{
    return map->capacity ? map->slots[find_slot(map->slots, map->capacity, key)].count : 0;
}
