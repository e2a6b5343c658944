-- Makes a session, unless it is there, living or ended.
-- KEYS[1] the session. ARGV: the shift of time, account, hash of the secret, address, agent, idle and absolute limit in
-- microseconds.

if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]
redis.call('HSET', KEYS[1], 'account', ARGV[2], 'secret', ARGV[3], 'address', ARGV[4], 'agent', ARGV[5],
  'idle', ARGV[6], 'absolute', ARGV[7], 'created', now, 'seen', now)
redis.call('PEXPIRE', KEYS[1], math.ceil(math.min(ARGV[6], ARGV[7]) / 1000))
return 1
