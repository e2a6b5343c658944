package dev.roast.house;

import java.util.List;
import java.util.function.Supplier;

/** Ten resumes with nothing wrong in them that a rule is to find. */
final class GoodResumes {
    private static final List<Supplier<ResumeLines>> ALL = List.of(
            GoodResumes::engineer,
            GoodResumes::nurse,
            GoodResumes::teacher,
            GoodResumes::seller,
            GoodResumes::accountant,
            GoodResumes::designer,
            GoodResumes::cook,
            GoodResumes::planner,
            GoodResumes::scientist,
            GoodResumes::student);

    private GoodResumes() {}

    static List<ResumeLines> all() {
        return ALL.stream().map(GoodResumes::whole).toList();
    }

    /** The first part of one of them: its newest job is open for more bullets. */
    static ResumeLines begin(int which) {
        return ALL.get(which % ALL.size()).get();
    }

    private static ResumeLines whole(Supplier<ResumeLines> resume) {
        return end(resume.get());
    }

    /** An older job, a school and skills that the jobs have shown. */
    static ResumeLines end(ResumeLines resume) {
        return school(resume.job("Assistant", "Brook & Sons", "Jan 2018 - Feb 2020")
                .bullet("Answered 40 letters a day and cut the backlog from three weeks to two days")
                .bullet("Wrote the handbook that 12 new colleagues have learnt from since"));
    }

    static ResumeLines school(ResumeLines resume) {
        return resume.heading("EDUCATION")
                .bold("University of Bristol, BSc Mathematics Sep 2014 - Jul 2017")
                .heading("SKILLS")
                .line("Excel, SQL, French")
                .heading("COURSES")
                .line("First aid with the county fire service, refreshed each spring since then")
                .line("Evening classes in typography, bookbinding and letterpress at the city college")
                .line("Public speaking with a local club that meets every other week")
                .line("Cartography for beginners, with a final exam at the geographic society");
    }

    private static ResumeLines start(String label, String title, String employer) {
        return ResumeLines.of(label)
                .name("Robin Example")
                .heading("SUMMARY")
                .line(title
                        + " with eight years of practice, most of it with Excel, SQL and French speaking customers.")
                .heading("EXPERIENCE")
                .job(title, employer, "Mar 2020 - Present");
    }

    private static ResumeLines engineer() {
        return start("engineer", "Senior Engineer", "Acme Ltd")
                .bullet("Cut the nightly build from 50 minutes to 9 by caching 400 modules")
                .bullet("Moved 120 services to new machines in one weekend without a lost request")
                .bullet("Raised test coverage from 41% to 83% and halved the bugs found by customers")
                .bullet("Trained six juniors, three of whom now run teams");
    }

    private static ResumeLines nurse() {
        return start("nurse", "Ward Nurse", "St Mary Hospital")
                .bullet("Looked out for 14 beds a shift on a ward of 28 and kept falls under 1 in 1,000 days")
                .bullet("Shortened the discharge round from 90 minutes to 55, which freed two beds a day")
                .bullet("Introduced a handover card that 60 nurses use on four wards")
                .bullet("Taught wound care to 22 students; all passed");
    }

    private static ResumeLines teacher() {
        return start("teacher", "Teacher", "Hill School")
                .bullet("Brought the pass rate in physics from 68% to 91% in three years")
                .bullet("Founded a robotics club of 35 pupils that won the county cup twice")
                .bullet("Rewrote the course for 120 pupils so that homework takes 30 minutes less a week")
                .bullet("Won a grant of $18,000 for the laboratory");
    }

    private static ResumeLines seller() {
        return start("seller", "Account Manager", "Northwind")
                .bullet("Grew a portfolio of 45 customers from $1.2M to $2.1M in two years")
                .bullet("Won back nine lost customers, worth $300K a year")
                .bullet("Shortened the average sale from 80 days to 52")
                .bullet("Closed 31 of 40 offers in 2024, the best rate in a team of 12");
    }

    private static ResumeLines accountant() {
        return start("accountant", "Accountant", "Lake Partners")
                .bullet("Closed the monthly books in four days instead of nine for 17 companies")
                .bullet("Found $240,000 of duties paid twice and had them refunded")
                .bullet("Automated 60 reports, saving the team 11 hours a week")
                .bullet("Passed three audits in a row without a remark");
    }

    private static ResumeLines designer() {
        return start("designer", "Product Designer", "Papertrail")
                .bullet("Redrew the checkout, and 12% more visitors finished an order")
                .bullet("Tested 9 drafts with 54 users and dropped the six that failed")
                .bullet("Built a library of 80 components that five teams share")
                .bullet("Halved the questions to support about billing within a quarter");
    }

    private static ResumeLines cook() {
        return start("cook", "Sous Chef", "The Anchor")
                .bullet("Ran a kitchen of eight that served 220 covers a night")
                .bullet("Lowered food waste by 30%, worth $1,100 a month")
                .bullet("Put 14 dishes on the menu, five of which are still there after three years")
                .bullet("Hired and kept six cooks in a town where kitchens lose half of theirs a year");
    }

    private static ResumeLines planner() {
        return start("planner", "Logistics Planner", "Freightways")
                .bullet("Planned 70 lorries a day and brought empty runs down from 22% to 13%")
                .bullet("Negotiated tolls with two carriers, saving $90,000 a year")
                .bullet("Wrote a SQL report that shows late loads 3 hours earlier")
                .bullet("Led the move of 4,000 pallets to a new hall in ten days");
    }

    private static ResumeLines scientist() {
        return start("scientist", "Research Scientist", "Marine Institute")
                .bullet("Measured 1,200 samples from 16 sites over four winters")
                .bullet("Published two papers as first author, cited 140 times")
                .bullet("Designed a sensor that costs $40 instead of $900")
                .bullet("Raised $350,000 for a study with three partners");
    }

    private static ResumeLines student() {
        return start("student", "Working Student", "Cityworks")
                .bullet("Counted 18,000 cyclists at 12 crossings for the plan that the city adopted")
                .bullet("Drew 25 maps for a hearing with 200 citizens")
                .bullet("Sped up the yearly survey from six weeks to two with a script of 300 lines")
                .bullet("Spoke French with 40 visitors from the twin town");
    }
}
