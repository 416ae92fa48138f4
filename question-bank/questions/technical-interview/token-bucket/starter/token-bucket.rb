def allow(times, capacity, refill)
  raise 'not written yet'
end
