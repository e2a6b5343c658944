-- Removes all logs of an account.
-- KEYS[1] the list of its subjects, which the keys of the logs begin with. No arguments are needed.

for _, subject in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  redis.call('DEL', KEYS[1] .. ':' .. subject)
end
return redis.call('DEL', KEYS[1])
