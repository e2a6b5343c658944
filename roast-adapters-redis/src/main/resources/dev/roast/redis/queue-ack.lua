-- Removes leased hints. One that is waiting stays, as an ack that comes late or twice must not remove what was offered anew.
-- KEYS[1] what all keys of the queue begin with. ARGV: the shift of time (not needed), then account:roast of each.

local base = KEYS[1]
for i = 2, #ARGV do
  if redis.call('ZREM', base .. ':leases', ARGV[i]) == 1 then
    redis.call('HDEL', base .. ':hints', ARGV[i])
  end
end
return 0
