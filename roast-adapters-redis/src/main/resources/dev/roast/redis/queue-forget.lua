-- Removes up to so many hints of an account. Answers how many; with none left, its leased ones are removed too.
-- KEYS[1] what all keys of the queue begin with. ARGV: the shift of time (not needed), the account, how many at most.

local base, account, most = KEYS[1], ARGV[2], tonumber(ARGV[3])

local removed = 0
for _, priority in ipairs({'h', 'n', 'l'}) do
  local line = base .. ':line:' .. priority .. ':' .. account
  local popped = redis.call('ZPOPMIN', line, most - removed)
  for i = 1, #popped, 2 do
    redis.call('HDEL', base .. ':hints', account .. ':' .. popped[i])
    removed = removed + 1
  end
  if redis.call('EXISTS', line) == 0 then
    redis.call('ZREM', base .. ':ring:' .. priority, account)
  end
end

-- There are never more leases than workers have slots, so looking at each is cheap enough for what is done so seldom.
if removed == 0 then
  for _, ref in ipairs(redis.call('ZRANGE', base .. ':leases', 0, -1)) do
    if string.sub(ref, 1, 36) == account then
      redis.call('ZREM', base .. ':leases', ref)
      redis.call('HDEL', base .. ':hints', ref)
    end
  end
end
return removed
