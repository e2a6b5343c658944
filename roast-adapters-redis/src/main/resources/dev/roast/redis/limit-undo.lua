-- Takes back what was taken at that time, as if it had never been.
-- KEYS[1] the subject's log. ARGV: the shift of time (not needed), when it was taken, the amount.

local log, amount = KEYS[1], ARGV[3]
local rank
for _, entry in ipairs(redis.call('ZRANGE', log, ARGV[2], ARGV[2], 'BYSCORE')) do
  if string.sub(entry, 18) == amount then
    rank = redis.call('ZRANK', log, entry)
  end
end
if not rank then
  return 0
end

-- Those that came later say how much was let through in all: now it was less.
local later = redis.call('ZRANGE', log, rank + 1, -1, 'WITHSCORES')
redis.call('ZREMRANGEBYRANK', log, rank, -1)
for i = 1, #later, 2 do
  local total, own = string.sub(later[i], 1, 16), string.sub(later[i], 18)
  redis.call('ZADD', log, later[i + 1], string.format('%016.0f:%s', total - amount, own))
end
return 1
