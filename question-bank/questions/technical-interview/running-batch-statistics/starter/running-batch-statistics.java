class Solution {
    static double[][] batch_stats(double[][] batches) {
        throw new UnsupportedOperationException("not written yet");
    }
}
