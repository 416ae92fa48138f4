def retry_delays(base, cap, budget, retries)
  raise 'not written yet'
end
