-- Gives a lock back, if it still is held with that token.
-- KEYS[1] the lock. ARGV: the shift of time (not needed), the token.

if redis.call('GET', KEYS[1]) == ARGV[2] then
  return redis.call('DEL', KEYS[1])
end
return 0
