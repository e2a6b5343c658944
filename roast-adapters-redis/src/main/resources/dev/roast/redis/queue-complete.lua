-- Sets the mark if the refill's token is still there, and answers 1. A repetition is answered like the first.
-- KEYS[1] what all keys of the queue begin with. ARGV: the shift of time (not needed), the token.

local mark, refill, token = KEYS[1] .. ':mark', KEYS[1] .. ':refill', ARGV[2]
if redis.call('GET', refill) == token then
  redis.call('DEL', refill)
  redis.call('SET', mark, token)
end
return redis.call('EXISTS', refill) == 0 and redis.call('GET', mark) == token and 1 or 0
