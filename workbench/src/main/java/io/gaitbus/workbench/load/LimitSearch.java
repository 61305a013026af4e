package io.gaitbus.workbench.load;

import java.util.function.IntPredicate;

/// Finds the most subjects that are still borne: twice as many until they are not, then the middle, until the two are
/// near each other.
///
/// @param first  where to begin
/// @param most   never more than these
/// @param near   share of the answer that may be left open, in (0, 1)
record LimitSearch(int first, int most, double near) {

    LimitSearch {
        if (first < 1 || most < first || !(near > 0 && near < 1)) {
            throw new IllegalArgumentException("from %d to %d subjects, up to %s".formatted(first, most, near));
        }
    }

    /// @param borne whether so many are; asked once for each number
    /// @return the most that were; 0 where not even the first were
    int find(IntPredicate borne) {
        int low = 0;
        int high = first;
        while (high <= most && borne.test(high)) {
            low = high;
            if (high == most) {
                return most;
            }
            high = Math.min(most, 2 * high);
        }
        while (high - low > Math.max(1, near * high)) {
            int middle = (low + high) >>> 1;
            if (borne.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
