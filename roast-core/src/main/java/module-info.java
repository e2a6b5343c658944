/** Turns an uploaded resume PDF into an honest, funny and useful critique, asynchronously and durably. */
@SuppressWarnings("module") // the testkit is built after this module
module dev.roast.core {
    requires static transitive org.jspecify;
    requires java.desktop;
    requires org.slf4j;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    // PDFBox needs it, and as an automatic module has no way to say so
    requires org.apache.commons.logging;
    requires tools.jackson.databind;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires password4j;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;

    exports dev.roast;
    exports dev.roast.house;
    exports dev.roast.internal.seam to
            dev.roast.testkit;
    exports dev.roast.memory;
    exports dev.roast.model;
    exports dev.roast.port;
}
