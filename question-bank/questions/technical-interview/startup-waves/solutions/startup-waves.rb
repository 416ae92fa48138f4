def start_waves(services, needs)
  missing = services.to_h { |name| [name, 0] }
  dependants = services.to_h { |name| [name, []] }
  needs.uniq.each do |service, needed|
    [service, needed].each { |name| raise ArgumentError, "unknown service: #{name}" unless missing.key?(name) }
    missing[service] += 1
    dependants[needed] << service
  end

  waves = []
  wave = services.select { |name| missing[name].zero? }.sort
  until wave.empty?
    waves << wave
    freed = wave.flat_map { |name| dependants[name] }.each { |name| missing[name] -= 1 }
    wave = freed.uniq.select { |name| missing[name].zero? }.sort
  end
  raise 'cycle: some services wait for each other' if waves.sum(&:length) < services.length

  waves
end
