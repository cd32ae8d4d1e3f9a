package forklore.mp;

/// What an AOT cache is made of: uses the runtime as a listing and its children do, so that the JVM
/// sees the classes that they will need.
final class Training {
    private Training() {}

    public static void main(String[] arguments) {
        System.out.println(arguments.length);
    }
}
