STDIN.each_line do |line|
  raise 'not written yet'
end
