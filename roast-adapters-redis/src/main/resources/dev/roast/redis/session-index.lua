-- Enters a session in its account's list, from which those that have reached their absolute limit are dropped.
-- KEYS[1] the account's list, by absolute limit. ARGV: the shift of time, the session, its absolute limit in microseconds.

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZADD', KEYS[1], 'NX', now + ARGV[3], ARGV[2])
local keep = math.ceil(ARGV[3] / 1000)
if redis.call('PTTL', KEYS[1]) < keep then
  redis.call('PEXPIRE', KEYS[1], keep)
end
return 1
