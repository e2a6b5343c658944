/** An application that is a module. */
module org.example.roasting {
    requires dev.roast.core;
}
