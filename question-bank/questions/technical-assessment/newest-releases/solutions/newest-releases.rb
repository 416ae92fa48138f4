NUMBER = /(?:0|[1-9][0-9]*)/
PART = /(?:#{NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)/
TAG = /\Av(#{NUMBER})\.(#{NUMBER})\.(#{NUMBER})(?:-(#{PART}(?:\.#{PART})*))?\z/

# Arrays compare element by element, and one that ends first is the smaller one.
def rank(match)
  parts = (match[4] || '').split('.').map do |part|
    part.match?(/\A[0-9]+\z/) ? [0, part.to_i, ''] : [1, 0, part]
  end
  [match[1].to_i, match[2].to_i, match[3].to_i, match[4] ? 0 : 1, parts]
end

newest = {}
ignored = 0
$stdin.each_line do |line|
  tag = line.strip
  next if tag.empty?

  match = TAG.match(tag)
  if match.nil?
    ignored += 1
    next
  end
  key = rank(match)
  known = newest[key.first]
  newest[key.first] = [key, tag] if known.nil? || (key <=> known.first).positive?
end

newest.keys.sort.reverse_each { |major| puts newest[major].last }
puts "ignored #{ignored}"
