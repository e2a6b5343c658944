-- Puts hints in that are not there yet, waiting or leased. Few commands with many arguments, as a command costs more than an
-- argument: 100,000 hints of a lost queue come back in a second.
-- KEYS[1] what all keys of the queue begin with. ARGV: the shift of time (not needed), then account:roast and priority of
-- each hint.

local base = KEYS[1]
local hints, refs = base .. ':hints', {}
for i = 2, #ARGV, 2 do
  refs[#refs + 1] = ARGV[i]
end

-- One row of numbers orders both the hints of an account and the accounts of a ring. Those of hints that are there already
-- are left out; there are enough.
local number = redis.call('HINCRBY', base .. ':state', 'number', #refs) - #refs

local fields, lines, rings, seen = {}, {}, {}, {}
local there = redis.call('HMGET', hints, unpack(refs))
for i, ref in ipairs(refs) do
  number = number + 1
  if not there[i] and not seen[ref] then
    local priority, account = ARGV[2 * i + 1], string.sub(ref, 1, 36)
    local name = ':line:' .. priority .. ':' .. account
    local line = lines[name]
    if not line then
      line = {}
      lines[name] = line
      local ring = rings[priority] or {}
      rings[priority] = ring
      ring[#ring + 1] = number
      ring[#ring + 1] = account
    end
    line[#line + 1] = number
    line[#line + 1] = string.sub(ref, 38)
    fields[#fields + 1] = ref
    fields[#fields + 1] = priority .. ' ' .. number
    seen[ref] = true
  end
end
if #fields == 0 then
  return 0
end

redis.call('HSET', hints, unpack(fields))
for name, line in pairs(lines) do
  redis.call('ZADD', base .. name, unpack(line))
end
for priority, ring in pairs(rings) do
  redis.call('ZADD', base .. ':ring:' .. priority, 'NX', unpack(ring))
end

-- One element wakes one taker, who wakes the next if there is more than it takes.
if redis.call('EXISTS', base .. ':bell') == 0 then
  redis.call('RPUSH', base .. ':bell', '1')
end
return #fields / 2
