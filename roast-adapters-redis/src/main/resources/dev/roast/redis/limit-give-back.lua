-- Takes the oldest of what counts back. Which of several takes is given back can't be told; with the oldest gone, the log
-- still has at least as much as the truth in every window to come.
-- KEYS[1] the subject's log. ARGV: the shift of time, the longest window in microseconds, the amount.

local log, left = KEYS[1], tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]
redis.call('ZREMRANGEBYSCORE', log, '-inf', string.format('%.0f', now - ARGV[2]))

while left > 0 do
  local oldest = redis.call('ZPOPMIN', log)
  if not oldest[1] then
    break
  end
  local own = tonumber(string.sub(oldest[1], 18))
  if own > left then
    local total = string.sub(oldest[1], 1, 16)
    redis.call('ZADD', log, oldest[2], string.format('%s:%.0f', total, own - left))
  end
  left = left - own
end
return 0
