-- Answers a living session: account, hash of the secret, address, agent, when created, last seen and ending by itself.
-- Answers nothing if there is none.
-- KEYS[1] the session. ARGV: the shift of time.

local row = redis.call('HMGET', KEYS[1], 'account', 'secret', 'address', 'agent', 'created', 'seen', 'idle', 'absolute',
  'ended')
if not row[1] or row[9] then
  return false
end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]
local expires = math.min(row[6] + row[7], row[5] + row[8])
if now >= expires then
  return false
end
return {row[1], row[2], row[3], row[4], row[5], row[6], string.format('%.0f', expires)}
