-- Ends a living session of that account, and answers 1. What is left says that it ended, so that a late repetition of its
-- making can't revive it; whose it was is not left.
-- KEYS[1] the session. ARGV: the shift of time, the account, how long what is left is kept, in milliseconds.

local row = redis.call('HMGET', KEYS[1], 'account', 'seen', 'idle', 'created', 'absolute', 'ended')
if row[1] ~= ARGV[2] or row[6] then
  return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]
local living = now < row[2] + row[3] and now < row[4] + row[5]
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'ended', '1')
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return living and 1 or 0
