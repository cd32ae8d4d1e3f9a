package forklore.course;

import java.util.List;
import java.util.stream.Stream;

/// Every sentence of the pages that a run can decide, beside the measure that decides it.
final class Claims {
    static final List<Claim> ALL =
            Stream.of(
                            Num00Claims.ALL,
                            Num01Claims.ALL,
                            Num02Claims.ALL,
                            Num03Claims.ALL,
                            Num04Claims.ALL,
                            Num05Claims.ALL,
                            Num06Claims.ALL,
                            Num07Claims.ALL,
                            Num08Claims.ALL,
                            Num09Claims.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Claims() {}
}
