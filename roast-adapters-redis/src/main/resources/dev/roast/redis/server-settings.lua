-- Answers the eviction policy and whether there is an append-only file ('1'); empty texts where INFO is not allowed.
-- KEYS[1] only says which node of a Cluster is asked.

local function read(section, pattern)
  local info = redis.pcall('INFO', section)
  return type(info) == 'string' and string.match(info, pattern) or ''
end

return {read('memory', 'maxmemory_policy:([%w-]+)'), read('persistence', 'aof_enabled:(%d)')}
