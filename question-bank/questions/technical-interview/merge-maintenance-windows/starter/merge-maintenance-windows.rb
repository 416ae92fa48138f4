def merge_windows(windows)
  raise 'not written yet'
end
