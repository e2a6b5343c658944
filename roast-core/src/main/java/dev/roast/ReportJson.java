package dev.roast;

import dev.roast.model.RoastReport;

/** The JSON form of a report, as it is stored and as the reference server answers it. */
public final class ReportJson {
    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param report what
     * @return one JSON object; the same for the same report
     */
    public static String write(RoastReport report) {
        return dev.roast.internal.roast.ReportJson.write(report);
    }

    /**
     * Reads a report.
     *
     * @param json what {@link #write} wrote
     * @return the report
     * @throws dev.roast.port.PortFailureException if it is no report
     */
    public static RoastReport read(String json) {
        return dev.roast.internal.roast.ReportJson.read(json);
    }
}
