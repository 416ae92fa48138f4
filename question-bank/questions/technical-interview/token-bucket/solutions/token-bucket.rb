def allow(times, capacity, refill)
  token = 1000 # units per token: one elapsed millisecond adds exactly `refill` units
  level = capacity * token
  last = times.first || 0
  times.map do |now|
    level = [capacity * token, level + (now - last) * refill].min
    last = now
    accepted = level >= token
    level -= token if accepted
    accepted
  end
end
