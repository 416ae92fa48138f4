# frozen_string_literal: true

# Stands in every machine before a candidate's source does, and answers the engine in JSON.
require "json"
require "stringio"

module Greenroom
  class NotJson < StandardError; end

  MAX_DEPTH = 500
  MAX_MESSAGE = 2000
  MAIN = TOPLEVEL_BINDING.receiver
  AT_EXIT = []

  class << self
    def define(source, name)
      prepare(name)
      answer { compile(source, name).eval && nil }
    end

    def call(entry, arguments)
      answer do
        raise NameError, "the method `#{entry}` is not defined" unless MAIN.respond_to?(entry, true)

        jsonable(MAIN.__send__(entry, *JSON.parse(arguments, max_nesting: false)), 0)
      end
    end

    # `name` is the file that the candidate wrote, `entry` the one that is run.
    def run(entry, name)
      prepare(name)
      $0 = entry
      answer do
        source = File.read("/#{entry}", encoding: "UTF-8")
        code, data = source.split(/^__END__\r?\n/, 2)
        Object.const_set(:DATA, StringIO.new(data)) if data
        succeed { compile(code, entry).eval }
        nil
      end
    end

    private

    def prepare(name)
      @file = "/#{name}"
      Random.srand(Random.new_seed)
    end

    def compile(source, name)
      RubyVM::InstructionSequence.compile(source, name, "/#{name}", 1)
    end

    def succeed
      begin
        yield
      ensure
        AT_EXIT.pop.call until AT_EXIT.empty?
      end
    rescue SystemExit => error
      raise unless error.success?
    end

    def answer
      JSON.generate({ output: yield }, max_nesting: 0)
    rescue Exception => error
      JSON.generate({ fault: fault(error) })
    ensure
      $stdout.flush
      $stderr.flush
    end

    def fault(error)
      return syntax_fault(error) if error.is_a?(SyntaxError) && ours?(error.path)

      { kind: error.is_a?(NoMemoryError) ? "memory-limit" : "runtime", type: type(error), message: message(error), line: line(error) }.compact
    end

    # Prism prints "file:3: syntax error found", an excerpt, and below its lines "^ what is wrong".
    def syntax_fault(error)
      excerpt = error.message.lines
      marks = excerpt.each_index.select { |index| excerpt[index].match?(/^\s*\|.*\^/) }
      at = marks.find { |index| excerpt[index].include?("to close") } || marks.first
      return { kind: "syntax", type: "SyntaxError", message: plain(excerpt.last.to_s.strip), line: error.message[/:(\d+): /, 1]&.to_i }.compact unless at

      line = excerpt[0...at].reverse.filter_map { |text| text[/^[> ]*(\d+) \|/, 1] }.first
      column = excerpt[at].index("^") - excerpt[at].index("|") - 1
      { kind: "syntax", type: "SyntaxError", message: plain(excerpt[at][/\^+~*\s*(.*)/, 1]), line: line.to_i, column: column }
    end

    def type(error)
      error.is_a?(NotJson) ? nil : Module.instance_method(:name).bind_call(error.class)
    end

    def message(error)
      return "The program ended with exit code #{error.status}." if error.is_a?(SystemExit)
      return "#{error.message} (it is not part of the Ruby that runs here)" if error.is_a?(LoadError)

      plain(error.message.to_s)
    rescue Exception
      "The exception's own message could not be read."
    end

    def plain(text)
      text.dup.force_encoding("UTF-8").scrub.gsub(/\e\[[0-9;]*m/, "")[0, MAX_MESSAGE]
    end

    def line(error)
      frames = Exception.instance_method(:backtrace_locations).bind_call(error)
      return frames.find { |frame| ours?(frame.absolute_path || frame.path) }&.lineno if frames

      Array(Exception.instance_method(:backtrace).bind_call(error)).filter_map { |frame| ours?(frame[/\A[^:]+/]) && frame[/:(\d+)/, 1].to_i }.first
    end

    def ours?(path)
      !path.nil? && File.expand_path(path, "/") == @file
    end

    def jsonable(value, depth)
      raise NotJson, "The returned value is nested too deeply, or contains itself." if depth > MAX_DEPTH

      case value
      when nil, true, false then value
      when Integer then integer(value)
      when Float then value.finite? ? value : raise(NotJson, "The returned value contains #{value}, which JSON cannot express.")
      when String then string(value)
      when Symbol then value.name
      when Array then list(value, depth + 1)
      when Hash then value.keys.map { |key| key(key) }.zip(list(value.values, depth + 1)).to_h
      else raise NotJson, "The returned value is or contains a #{value.class}, which JSON cannot express."
      end
    end

    # Not by `map`: a block that calls back through C costs the browser's stack.
    def list(values, depth)
      result = []
      result << jsonable(values[result.size], depth) while result.size < values.size
      result
    end

    def integer(value)
      value.abs <= Float::MAX ? value : raise(NotJson, "The returned value contains an Integer that is too large for JSON.")
    end

    def string(value)
      text = value.encode("UTF-8")
      text.valid_encoding? ? text : raise(NotJson, "The returned value contains a String that is not valid UTF-8.")
    rescue EncodingError
      raise NotJson, "The returned value contains a String that is not valid UTF-8."
    end

    def key(value)
      case value
      when String then string(value)
      when Symbol, Integer, Float, true, false, nil then value.to_s
      else raise NotJson, "The returned value contains a Hash with a #{value.class} as key, which JSON cannot express."
      end
    end
  end
end

# What a browser has not: said in words where it is asked for, instead of failing strangely.
class Thread
  def self.new(*) = raise(NotImplementedError, "Thread is not available here: this Ruby has a single thread.")
  singleton_class.alias_method :start, :new
  singleton_class.alias_method :fork, :new
end

module Kernel
  %i[system spawn fork exec ` open3].each do |name|
    define_method(name) { |*| raise NotImplementedError, "No other process can be started here." }
    define_singleton_method(name) { |*| raise NotImplementedError, "No other process can be started here." }
  end

  def at_exit(&block) = Greenroom::AT_EXIT.push(block) && block
end

%i[spawn fork].each do |name|
  Process.define_singleton_method(name) { |*| raise NotImplementedError, "No other process can be started here." }
end
IO.define_singleton_method(:popen) { |*| raise NotImplementedError, "No other process can be started here." }

Object.send(:remove_const, :JS) if Object.const_defined?(:JS)
$LOAD_PATH.reject! { |folder| File.exist?(File.join(folder, "js.rb")) }
$LOADED_FEATURES << "js.so"
ENV.clear
# Minitest would otherwise start threads.
ENV.update("HOME" => "/", "LANG" => "C.UTF-8", "N" => "0", "MT_CPU" => "0")
$stdout.sync = $stderr.sync = true
