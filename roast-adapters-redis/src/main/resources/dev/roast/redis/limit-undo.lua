-- Takes one entry back, as if it had never been made.
-- KEYS[1] the subject's log. ARGV: the shift of time (not needed), the entry.

local log = KEYS[1]
local rank = redis.call('ZRANK', log, ARGV[2])
if not rank then
  return 0
end
local amount = string.sub(ARGV[2], 18)
-- Those that came in between say how much was let through in all: now it was less.
local later = redis.call('ZRANGE', log, rank + 1, -1, 'WITHSCORES')
redis.call('ZREMRANGEBYRANK', log, rank, -1)
for i = 1, #later, 2 do
  local total, own = string.sub(later[i], 1, 16), string.sub(later[i], 18)
  redis.call('ZADD', log, later[i + 1], string.format('%016.0f:%s', total - amount, own))
end
return 1
