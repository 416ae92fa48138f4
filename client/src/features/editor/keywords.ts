import type { Language } from '@greenroom/shared/vocabulary/language';

const list = (words: string) => words.split(/\s+/);

/** Keywords of the languages whose mode for the editor offers none by itself, with what one types most of the library. */
const keywords: Partial<Record<Language, readonly string[]>> = {
  ruby: list(
    'alias and begin break case class def defined? do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield attr_accessor attr_reader puts print gets require each each_with_index each_with_object map select reject reduce sum sort_by group_by tally min_by max_by include? empty? length push shift unshift freeze raise',
  ),
  php: list(
    'abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty enum extends final finally fn for foreach function global if implements instanceof interface isset list match namespace new null or print private protected public readonly require return static switch throw trait true false try unset use while yield array_map array_filter array_reduce array_keys array_values array_key_exists in_array count usort sort ksort explode implode str_contains strlen substr sprintf intdiv',
  ),
  java: list(
    'abstract boolean break byte case catch char class continue default do double else enum extends final finally float for if implements import instanceof int interface long new null package private protected public record return sealed short static super switch synchronized this throw throws true false try var void volatile while yield List Map Set ArrayList HashMap HashSet Deque ArrayDeque PriorityQueue Optional String StringBuilder Integer Long Math Comparator Stream',
  ),
  csharp: list(
    'abstract as async await base bool break case catch char class const continue decimal default delegate do double else enum event false finally float for foreach get if in int interface internal is lock long namespace new null object out override params private protected public readonly record ref return sealed set static string struct switch this throw true try using var virtual void while yield List Dictionary HashSet Queue Stack IEnumerable Task Console Math Select Where OrderBy GroupBy',
  ),
  go: list(
    'append break cap case chan close const continue copy default defer delete else error fallthrough false float64 for func go goto if import int int64 interface len make map nil package panic range recover return rune select string struct switch true type var fmt errors sort strings strconv sync context',
  ),
  rust: list(
    'as async await bool break const continue crate dyn else enum extern false fn for i32 i64 if impl in let loop match mod move mut pub ref return self Self static str struct super trait true type u32 u64 unsafe use usize where while Box Err HashMap HashSet None Ok Option Rc Result Some String Vec BTreeMap VecDeque println vec collect iter into_iter map filter fold unwrap clone',
  ),
  mongo: list(
    '$addFields $count $facet $group $limit $lookup $match $project $replaceRoot $replaceWith $set $skip $sort $sortByCount $unset $unwind $add $and $arrayElemAt $avg $concat $cond $dateToString $divide $eq $exists $expr $filter $first $gt $gte $ifNull $in $last $lt $lte $map $max $min $multiply $ne $not $or $push $reduce $round $size $subtract $sum $switch as foreignField from input localField newRoot path pipeline preserveNullAndEmptyArrays',
  ),
};

export function keywordsOf(language: Language): readonly string[] {
  return keywords[language] ?? [];
}
