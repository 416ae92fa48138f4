# frozen_string_literal: true

# A block called back from C nests Ruby's interpreter once more, and some seventy of those overflow what the browser gives.
# A run that has come to that is run again with the usual iterators written in Ruby: slower, but as deep as elsewhere.
module Greenroom
  module Deep
    module Each
      def map
        return super unless block_given?

        result = []
        each { |element| result << yield(element) }
        result
      end
      alias collect map

      def flat_map
        return super unless block_given?

        result = []
        each { |element| (value = yield(element)).is_a?(::Array) ? result.concat(value) : result << value }
        result
      end

      def filter_map
        return super unless block_given?

        result = []
        each { |element| (value = yield(element)) && result << value }
        result
      end

      def each_with_index
        return super unless block_given?

        at = -1
        each { |element| yield(element, at += 1) }
      end

      def each_with_object(memo)
        return super unless block_given?

        each { |element| yield(element, memo) }
        memo
      end

      def any?(*)
        return super unless block_given?

        each { |element| return true if yield(element) }
        false
      end

      def all?(*)
        return super unless block_given?

        each { |element| return false unless yield(element) }
        true
      end

      def none?(*)
        return super unless block_given?

        each { |element| return false if yield(element) }
        true
      end

      def find(*)
        return super unless block_given?

        each { |element| return element if yield(element) }
        nil
      end
      alias detect find

      def count(*)
        return super unless block_given?

        total = 0
        each { |element| total += 1 if yield(element) }
        total
      end

      def sum(start = 0)
        return super unless block_given?

        map { |element| yield(element) }.sum(start)
      end

      def inject(*arguments)
        return super unless block_given? && arguments.size < 2

        is_empty = arguments.empty?
        memo = arguments.first
        each do |element|
          memo = is_empty ? element : yield(memo, element)
          is_empty = false
        end
        memo
      end
      alias reduce inject
    end

    module Array
      def each
        return super unless block_given?

        at = 0
        while at < size
          yield at(at)
          at += 1
        end
        self
      end

      def reverse_each
        return super unless block_given?

        at = size
        yield at(at) while (at -= 1) >= 0
        self
      end

      def select
        return super unless block_given?

        result = []
        each { |element| result << element if yield(element) }
        result
      end
      alias filter select

      def reject
        return super unless block_given?

        select { |element| !yield(element) }
      end
    end

    module Range
      def each
        return super unless block_given? && self.begin.is_a?(::Integer) && (self.end.nil? || self.end.is_a?(::Integer))

        value = self.begin
        while self.end.nil? || (exclude_end? ? value < self.end : value <= self.end)
          yield value
          value += 1
        end
        self
      end
    end

    module Hash
      def each
        return super unless block_given?

        keys.each { |key| yield [key, fetch(key, nil)] }
        self
      end
      alias each_pair each

      def each_value
        return super unless block_given?

        values.each { |value| yield value }
        self
      end

      def each_key
        return super unless block_given?

        keys.each { |key| yield key }
        self
      end

      def [](key)
        default_proc && !key?(key) ? default_proc.call(self, key) : super
      end
    end

    module Integer
      def upto(last)
        return super unless block_given? && last.is_a?(::Integer)

        value = self
        while value <= last
          yield value
          value += 1
        end
        self
      end

      def downto(last)
        return super unless block_given? && last.is_a?(::Integer)

        value = self
        while value >= last
          yield value
          value -= 1
        end
        self
      end
    end

    def self.apply
      { ::Array => Array, ::Range => Range, ::Hash => Hash }.each { |kind, own| kind.prepend(Each, own) }
      ::Integer.prepend(Integer)
      ""
    end
  end
end
