LINE = %r{\A\S+\s+\S+\s+(/\S*)\s+([1-5]\d\d)\s+(\d{1,9})\z}

report = Hash.new { |hash, path| hash[path] = [0, 0, 0] }
malformed = 0
$stdin.each_line do |raw|
  line = raw.strip
  next if line.empty?

  match = LINE.match(line)
  if match.nil?
    malformed += 1
    next
  end
  numbers = report[match[1][/\A[^?]*/]]
  numbers[0] += 1
  numbers[1] += 1 if match[2].to_i >= 500
  numbers[2] = [numbers[2], match[3].to_i].max
end

report.sort_by { |path, numbers| [-numbers[0], path] }.each { |path, numbers| puts [path, *numbers].join(' ') }
puts "malformed #{malformed}"
