-- Leases the hints whose turn it is. Answers account:roast and priority of each; if there are none, in how many
-- microseconds the next lease ends, or nothing if none runs.
-- KEYS[1] what all keys of the queue begin with. ARGV: the shift of time, how many at most, the lease in microseconds.

local base, most, lease = KEYS[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local hints, leases, rings = base .. ':hints', base .. ':leases', base .. ':ring:'
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]

local state = redis.call('HMGET', base .. ':state', 'number', 'turn')
local number, turn = tonumber(state[1] or 0), tonumber(state[2] or 0)

local function line(priority, account)
  return base .. ':line:' .. priority .. ':' .. account
end

-- To the end of the ring, unless the account is in it.
local function queue_up(priority, account)
  number = number + 1
  redis.call('ZADD', rings .. priority, 'NX', number, account)
end

-- Hints whose lease has ended are back at their old places. A bounded number each time, so that no take is long; what is
-- left over is given back by the next.
for _, ref in ipairs(redis.call('ZRANGE', leases, '-inf', now, 'BYSCORE', 'LIMIT', 0, 200)) do
  redis.call('ZREM', leases, ref)
  local kept = redis.call('HGET', hints, ref)
  if kept then
    local priority, account = string.sub(kept, 1, 1), string.sub(ref, 1, 36)
    redis.call('ZADD', line(priority, account), string.sub(kept, 3), string.sub(ref, 38))
    queue_up(priority, account)
  end
end

-- 8 turns for high, 4 for normal, 1 for low, spread evenly, so that the shares are exact in any 13 turns in a row while each
-- has something. A turn whose priority has nothing goes to the next.
local turns = 'hnhhnhlhnhhnh'
local empty = {}

-- Removes the account whose turn it is from the ring of the priority whose turn it is.
local function next_account()
  for _ = 1, #turns do
    local priority = string.sub(turns, turn + 1, turn + 1)
    turn = (turn + 1) % #turns
    if not empty[priority] then
      local account = redis.call('ZPOPMIN', rings .. priority)[1]
      if account then
        return priority, account
      end
      empty[priority] = true
    end
  end
end

local answer, taken = {}, {}
while #taken < 2 * most do
  local priority, account = next_account()
  if not account then
    break
  end
  local roast = redis.call('ZPOPMIN', line(priority, account))[1]
  if roast then
    local ref = account .. ':' .. roast
    answer[#answer + 1] = ref
    answer[#answer + 1] = priority
    taken[#taken + 1] = now + lease
    taken[#taken + 1] = ref
    if redis.call('EXISTS', line(priority, account)) == 1 then
      queue_up(priority, account)
    end
  end
end

-- The bell holds one element while something waits, and none otherwise.
local bell = base .. ':bell'
if redis.call('EXISTS', rings .. 'h', rings .. 'n', rings .. 'l') == 0 then
  redis.call('DEL', bell)
elseif redis.call('EXISTS', bell) == 0 then
  redis.call('RPUSH', bell, '1')
end

if taken[1] then
  redis.call('ZADD', leases, unpack(taken))
  redis.call('HSET', base .. ':state', 'number', number, 'turn', turn)
  return answer
end
local first = redis.call('ZRANGE', leases, 0, 0, 'WITHSCORES')
return first[1] and {math.max(0, first[2] - now)} or {}
