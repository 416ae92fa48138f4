def error_bursts(times, statuses, window, threshold)
  raise 'not written yet'
end
