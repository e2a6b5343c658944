package org.example;

import dev.roast.Member;
import dev.roast.Roaster;
import dev.roast.model.Heat;
import dev.roast.model.ResumeId;
import dev.roast.model.Roast;
import dev.roast.model.RoastId;
import dev.roast.model.RoastOptions;
import dev.roast.model.RoastReport;
import dev.roast.model.Upload;
import java.nio.file.Path;
import java.time.Duration;

/** The first roast of an application that has nothing but the dependency. */
public final class FirstRoast {
    private FirstRoast() {}

    /**
     * Roasts a resume and prints what came of it.
     *
     * @param args the PDF
     */
    public static void main(String[] args) {
        try (Roaster roaster = Roaster.inMemory().start()) {
            Member ada = roaster.member("ada", "free");
            ResumeId cv = ada.upload(Upload.of(Path.of(args[0])));
            RoastId id = ada.submit(cv, RoastOptions.heat(Heat.SAVAGE));
            Roast roast = ada.await(id, Duration.ofMinutes(1));
            RoastReport report = roast.report().orElseThrow();
            System.out.println(report.score() + "  " + report.headline());
            report.findings().forEach(finding -> System.out.println("- " + finding.roast()));
        }
    }
}
