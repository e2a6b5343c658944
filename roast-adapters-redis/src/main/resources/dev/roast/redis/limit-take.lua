-- Takes from one subject if all of its limits allow it, or only says whether they would.
-- KEYS[1] the subject's log; KEYS[2] the subjects of its account, if it is an account's.
-- ARGV: the shift of time, '1' to take or '0' to look, the longest window in milliseconds, the subject, the amount, then
-- amount and window of each limit. All other times are in microseconds.
-- Answers: 1 or 0, which limit binds most (from 1), how much of it is used, in what time it is whole again, when to retry, and
-- at which time it was taken.
--
-- The log is a sorted set by time. An entry says how much was let through in all up to and with it, and how much by itself,
-- so what a window holds is the difference of two entries, however many lie between. 16 digits keep the order of entries
-- of the same microsecond.

local log, amount = KEYS[1], tonumber(ARGV[5])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2] + ARGV[1]

local total, last = 0, false
local newest = redis.call('ZRANGE', log, -1, -1, 'WITHSCORES')
if newest[1] then
  total, last = tonumber(string.sub(newest[1], 1, 16)), tonumber(newest[2])
  -- If the clock went back, time stands until it has caught up.
  now = math.max(now, last)
end

-- When the entry leaves the window up to and with which so much was let through. If all entries are ones, their number tells
-- where it is.
local function free_at(needed, window)
  local guess = redis.call('ZRANGE', log, needed - total - 1, needed - total - 1, 'WITHSCORES')
  if guess[1] and tonumber(string.sub(guess[1], 1, 16)) == needed then
    return guess[2] + window
  end
  local low, high = 0, redis.call('ZCARD', log) - 1
  while low < high do
    local middle = math.floor((low + high) / 2)
    local entry = redis.call('ZRANGE', log, middle, middle)[1]
    if tonumber(string.sub(entry, 1, 16)) >= needed then
      high = middle
    else
      low = middle + 1
    end
  end
  return redis.call('ZRANGE', log, low, low, 'WITHSCORES')[2] + window
end

local refusal, allowance, least
for i = 6, #ARGV, 2 do
  local limit, window = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  local used = 0
  if last and last > now - window then
    local first = redis.call('ZRANGE', log, string.format('(%.0f', now - window), '+inf', 'BYSCORE', 'LIMIT', 0, 1)[1]
    used = total - string.sub(first, 1, 16) + string.sub(first, 18)
  end
  local left = limit - used - amount
  if left < 0 then
    local retry = amount > limit and window or free_at(total + amount - limit, window) - now
    if not refusal or retry > refusal[5] then
      refusal = {0, i / 2 - 2, used, last and math.max(0, last + window - now) or 0, retry}
    end
  elseif not least or left < least then
    allowance, least = {1, i / 2 - 2, used + amount, window, 0}, left
  end
end

if refusal or ARGV[2] == '0' then
  return refusal or allowance
end

local keep = ARGV[3]
local entry = string.format('%016.0f:%.0f', total + amount, amount)
redis.call('ZREMRANGEBYSCORE', log, '-inf', string.format('%.0f', now - keep * 1000))
redis.call('ZADD', log, now, entry)
redis.call('PEXPIRE', log, keep)
-- The account's list of subjects lives as long as the longest of them. GT answers 0 if there is no list yet, too.
if KEYS[2] and (redis.call('PEXPIRE', KEYS[2], keep, 'GT') == 0 or not last) then
  redis.call('SADD', KEYS[2], ARGV[4])
  if redis.call('PTTL', KEYS[2]) < tonumber(keep) then
    redis.call('PEXPIRE', KEYS[2], keep)
  end
end
allowance[6] = string.format('%.0f', now)
return allowance
