package dev.roast.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Resumes with planted defects: each is a good one with something wrong put into its newest job or round it. */
final class PlantedResumes {
    private final List<ResumeLines> all = new ArrayList<>();

    private PlantedResumes() {}

    static List<ResumeLines> all() {
        PlantedResumes resumes = new PlantedResumes();
        PlantedWords.plant(resumes);
        PlantedShapes.plant(resumes);
        PlantedFacts.plant(resumes);
        return List.copyOf(resumes.all);
    }

    void add(ResumeLines resume) {
        all.add(resume);
    }

    /** Puts something into the newest job. */
    void inJob(UnaryOperator<ResumeLines> defect) {
        all.add(GoodResumes.end(defect.apply(GoodResumes.begin(all.size()))));
    }

    /** Puts something at the end. */
    void atEnd(UnaryOperator<ResumeLines> defect) {
        all.add(defect.apply(GoodResumes.end(GoodResumes.begin(all.size()))));
    }
}
