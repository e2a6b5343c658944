package dev.roast.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code docs/sample-resume.pdf}: the resume of a person who does not exist, as it might really come in. It has
 * most of the faults that Roast knows, and three lines that deserve praise.
 */
final class SampleResume {
    /** Where it is kept, from the folder of this module. */
    static final Path FILE = Path.of("..", "docs", "sample-resume.pdf");

    private SampleResume() {}

    /** Writes it anew, after a change to this class; {@code SampleResumeTest} says when that was forgotten. */
    public static void main(String[] args) throws IOException {
        Files.write(FILE, bytes());
    }

    static byte[] bytes() throws IOException {
        try (SamplePage page = new SamplePage("Microsoft Word - Document1")) {
            head(page);
            brightloop(page);
            kestrel(page);
            fernbank(page);
            rest(page);
            return page.finish();
        }
    }

    private static void head(SamplePage page) throws IOException {
        page.title("Jamie Thorne-Wexley");
        page.centred("Software Developer | Problem Solver | Thought Leader");
        page.centred("14 Larch Street, Springfield | (202) 555-0142 | jamie.the.ninja@example.org");
        page.section("OBJECTIVE");
        page.text("To obtain a challenging position in a dynamic company where I can utilize my skills and grow as a"
                + " professional.");
        page.section("PROFESSIONAL SUMMARY");
        page.text("I am a passionate, results-driven team player and self-starter with a proven track record of"
                + " thinking outside the box. I am a fast learner and a perfectionist who always gives 110%. Known"
                + " among colleagues for my excellent communication skills.");
        page.section("WORK EXPERIENCE");
    }

    private static void brightloop(SamplePage page) throws IOException {
        page.job("Software Developer, Brightloop Software", "June 2022 - Present");
        page.bullet("Responsible for various projects in Javascript and Node.js");
        page.bullet("Worked on the customer portal together with the team");
        page.bullet("Cut the nightly invoice import from 6 hours to 40 minutes by batching inserts into PostgreSQL");
        page.bullet("Participated in daily stand-ups, plannings, refinements, retrospectives and many other agile"
                + " ceremonies in order to ensure that communication between the different stakeholders was always"
                + " facilitated and that synergies could be leveraged across all of the departments that were involved"
                + " in the different projects of the company");
        page.bullet("Manages the deployment to Kubernetties and writes the documentation");
        page.bullet("Helped with bug fixing and other tasks as needed");
        page.bullet("Improved the performance of the application significantly");
    }

    private static void kestrel(SamplePage page) throws IOException {
        page.job("Junior Developer, Kestrel Logistics", "March 2017 - August 2019");
        page.bullet("Duties included maintaining the internal warehouse tool in PHP and MySql");
        page.bullet("Moved 3 warehouses with 120 users from spreadsheets to one stock system, without a day of"
                + " downtime");
        page.bullet("Was given the task of updating the jQuery version");
        page.bullet("Assisted several senior developers with code reviews");
        page.bullet("Used Github, Jira and Microsoft Office on a daily basis");
        page.bullet("Various ad hoc tasks");
    }

    private static void fernbank(SamplePage page) throws IOException {
        page.job("Shop Assistant and IT Person, Fernbank Print & Copy", "2015 - 2017");
        page.bullet("Handled customers, handled the cash register and handled the printers");
        page.bullet("Handled the stock of paper and toner");
        page.bullet("Set up the shop's first online order form, which brought in 35 orders a week within two months");
    }

    private static void rest(SamplePage page) throws IOException {
        page.section("EDUCATION");
        page.job("BSc Computer Science, Springfield State College", "2011 - 2015");
        page.bullet("Relevant coursework: Introduction to Programming, Databases, Operating Systems, Marketing");
        page.section("SKILLS");
        page.skill("Javascript", 90);
        page.skill("PHP", 80);
        page.skill("Postgress", 75);
        page.skill("Kubernetes", 60);
        page.skill("Leadership", 95);
        page.skill("Microsoft Word", 100);
        page.section("CERTIFICATES");
        page.bullet("Certified Scrum Master, 2018");
        page.bullet("Online course: Leadership in 30 Minutes");
        page.section("LANGUAGES");
        page.text("English (native), Spanish (basic)");
        page.section("HOBBIES");
        page.text("Reading, music, travelling, technology");
        page.text("");
        page.centred("References available upon request.");
    }
}
