package dev.roast.example.page;

import dev.roast.testpdf.ResumePdf;

/** What an order has on the side. */
final class Extras {
    static final String JOB =
            "Backend engineer. You know Java, Python and PostgreSQL. Experience with Kubernetes and Redis.";

    private Extras() {}

    /** The server's usual resume, half mended and with something new. */
    static byte[] mended() {
        return ResumePdf.create()
                .name("Robin Example")
                .line("robin@example.org | +44 20 7946 0958")
                .heading("Skills")
                .line("Java, PostgreSQL, Kubernetes")
                .heading("Experience")
                .lineWithRight("Engineer, Example Ltd", "2019 - 2024")
                .bullet("Rewrote the billing portal in Java, so that 40,000 customers pay without a call")
                .bullet("Worked on the portal")
                .bullet("Was tasked with helping the team to leverage synergies")
                .bullet("Cut costs by 40%")
                .bytes();
    }
}
