package forklore.lesson;

import java.util.Map;

/// Writes the values of parameters into a listing, so that what is shown is what runs.
public final class ListingValues {
    private ListingValues() {}

    /// The listing with these values in its constants (`workers` in `WORKERS`) and nothing else
    /// changed. A parameter whose constant the listing lacks is passed over.
    ///
    /// @param values as [ParameterValues] gives them
    public static Listing apply(Listing listing, Map<String, String> values) {
        var result = listing;
        for (var value : values.entrySet()) {
            result = result.withSource(Constants.with(result, value.getKey(), value.getValue()));
        }
        return result;
    }
}
