class Solution {
    static int add_up(int[] values) {
        throw new RuntimeException("not written yet");
    }
}
