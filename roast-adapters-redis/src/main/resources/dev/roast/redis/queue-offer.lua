-- Puts hints in that are not there yet, waiting or leased.
-- KEYS[1] what all keys of the queue begin with. ARGV: the shift of time (not needed), then account:roast and priority of
-- each hint.

local base = KEYS[1]
local count = (#ARGV - 1) / 2

-- One row of numbers orders both the hints of an account and the accounts of a ring. Numbers of hints that are there
-- already are left out; there are enough.
local number = redis.call('INCRBY', base .. ':number', count) - count

local added = 0
for i = 2, #ARGV, 2 do
  local ref, priority = ARGV[i], ARGV[i + 1]
  number = number + 1
  if redis.call('HSETNX', base .. ':hints', ref, priority .. ' ' .. number) == 1 then
    local account = string.sub(ref, 1, 36)
    redis.call('ZADD', base .. ':line:' .. priority .. ':' .. account, number, string.sub(ref, 38))
    redis.call('ZADD', base .. ':ring:' .. priority, 'NX', number, account)
    added = added + 1
  end
end

-- One element wakes one taker, who wakes the next if there is more than it takes.
if added > 0 and redis.call('EXISTS', base .. ':bell') == 0 then
  redis.call('RPUSH', base .. ':bell', '1')
end
return added
