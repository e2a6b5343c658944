package dev.roast.house;

/** Defects of wording: how a bullet begins, its words, its grammar. */
final class PlantedWords {
    private final PlantedResumes resumes;

    private PlantedWords(PlantedResumes resumes) {
        this.resumes = resumes;
    }

    static void plant(PlantedResumes resumes) {
        PlantedWords planted = new PlantedWords(resumes);
        planted.openers();
        planted.words();
        planted.grammar();
    }

    private void openers() {
        resumes.inJob(r -> r.bullet("Responsible for 3 warehouses in two cities", "weak-opener")
                .bullet("Was responsible for the budget of $40,000", "weak-opener"));
        resumes.inJob(r -> r.bullet("Works closely with vendors", "weak-opener", "no-outcome")
                .bullet("Worked on the website", "weak-opener", "no-outcome")
                .bullet("Helped with the yearly inventory", "weak-opener", "no-outcome"));
        resumes.inJob(r -> r.bullet("Assisted in the preparation of reports", "weak-opener", "no-outcome")
                .bullet("Participated in weekly meetings", "weak-opener", "no-outcome"));
        resumes.inJob(r -> r.bullet("Duties included filing of 200 forms", "weak-opener")
                .bullet("Tasked with the launch of 2 products", "weak-opener"));
        resumes.inJob(r -> r.bullet("Involved in the planning of 5 events", "weak-opener")
                .bullet("Handled complaints from guests", "weak-opener", "no-outcome")
                .bullet("Took part in the yearly fair", "weak-opener", "no-outcome"));
        resumes.inJob(r -> r.bullet("Familiar with the tools of the trade", "weak-opener", "no-outcome")
                .bullet("Gained exposure to the work of the board", "weak-opener", "no-outcome"));
        resumes.inJob(r -> r.bullet("Organised the archive of the department", "no-outcome")
                .bullet("Maintained the contact list", "no-outcome")
                .bullet("Prepared slides for the managers", "no-outcome"));
        resumes.inJob(r -> r.bullet("Described the internal tools for newcomers", "no-outcome")
                .bullet("Supported the team in all matters of planning", "no-outcome"));
    }

    private void words() {
        resumes.inJob(r -> r.bullet("Served various customers in 3 shops", "vague-quantity")
                .bullet("Wrote several guides that 30 people read", "vague-quantity"));
        resumes.inJob(r -> r.bullet("Ran many tests on 4 machines", "vague-quantity")
                .bullet("Significantly improved the mood in a team of five", "vague-quantity"));
        resumes.inJob(r -> r.bullet("Prepared multiple offers worth $2M", "vague-quantity")
                .bullet("Visited numerous sites in 7 countries", "vague-quantity")
                .bullet("Saved a lot of paper, 30 boxes of it", "vague-quantity")
                .bullet("Bought 90 chairs, desks, lamps, etc.", "vague-quantity"));
        resumes.inJob(r -> r.bullet("Passionate team player who raised sales by 4%", "buzzword")
                .bullet("Utilized a synergy of two tools for 60 users", "buzzword"));
        resumes.add(GoodResumes.end(ResumeLines.of("summary of buzzwords")
                .name("Robin Example")
                .heading("SUMMARY")
                .line(
                        "Results-driven self-starter with a proven track record and strong communication skills.",
                        "buzzword")
                .heading("EXPERIENCE")
                .job("Clerk", "Acme Ltd", "Mar 2020 - Present")
                .bullet("Cut the queue from 30 people to 4")
                .bullet("Sorted 9,000 letters a month")
                .bullet("Trained two colleagues")));
        resumes.inJob(r -> r.bullet("Leveraged best-in-class tools to serve 90 users", "buzzword")
                .bullet("Detail-oriented, hard-working and dynamic professional for 5 customers", "buzzword")
                .bullet("Gave 110% effort in 3 launches", "buzzword")
                .bullet("Known as the Excel ninja of 40 people", "buzzword"));
        resumes.inJob(r -> r.bullet("Successfully closed 12 contracts", "filler-word")
                .bullet("Called 20 customers on a daily basis", "filler-word"));
        resumes.inJob(r -> r.bullet("Rebuilt 3 pages in order to halve the load time", "filler-word")
                .bullet("Wrote 4 very long reports", "filler-word")
                .bullet("Repaired 30 bikes as needed", "filler-word"));
        resumes.inJob(r -> r.bullet("Sold 30 licences in Spain")
                .bullet("Sold 44 licences in France")
                .bullet("Sold 51 licences in Italy", "repeated-verb")
                .bullet("Sold 12 licences in Malta"));
    }

    private void grammar() {
        resumes.inJob(r -> r.bullet("I painted 40 rooms in my first year", "first-person")
                .bullet("Saved 3 hours a week for our manager", "first-person"));
        resumes.inJob(r -> r.bullet("The 12 reports were written every month", "passive-voice")
                .bullet("All 30 orders were processed within a day", "passive-voice"));
        resumes.inJob(r -> r.bullet("Counted 300 birds in the the park", "doubled-word")
                .bullet("Fed 20 cats and and a dog", "doubled-word"));
        resumes.add(GoodResumes.school(GoodResumes.begin(3)
                .job("Clerk", "Brook & Sons", "Jan 2017 - Feb 2020")
                .bullet("Answered 40 letters a day")
                .bullet("Manages 12 files and the post", "mixed-tense")
                .bullet("Wrote 9 handbooks")));
        resumes.inJob(r -> r.bullet("Counted 300 birds in the park every spring")
                .bullet("Counted 300 birds in the park every spring", "duplicate-bullet"));
        resumes.add(GoodResumes.school(GoodResumes.begin(4)
                .bullet("Found 3 errors in the tax forms.", "mixed-punctuation")
                .bullet("Paid 200 invoices a week.")
                .job("Clerk", "Brook & Sons", "Jan 2018 - Feb 2020")
                .bullet("Answered 40 letters a day and cut the backlog to two days")
                .bullet("Taught the new system to 12 colleagues")));
    }
}
