-- Notes that a living session was used, at most once a minute.
-- KEYS[1] the session. ARGV: the shift of time.

local row = redis.call('HMGET', KEYS[1], 'seen', 'idle', 'created', 'absolute', 'ended')
if not row[1] or row[5] then
  return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]
local ends = row[3] + row[4]
if now < row[1] + 60000000 or now >= row[1] + row[2] or now >= ends then
  return 0
end
redis.call('HSET', KEYS[1], 'seen', now)
redis.call('PEXPIRE', KEYS[1], math.ceil(math.min(row[2], ends - now) / 1000))
return 1
