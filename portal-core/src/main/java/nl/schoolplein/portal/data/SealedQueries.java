package nl.schoolplein.portal.data;

import jakarta.persistence.TypedQuery;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.spi.SqmQuery;
import org.hibernate.query.sqm.spi.BaseSemanticQueryWalker;
import org.hibernate.query.sqm.tree.SqmVisitableNode;
import org.hibernate.query.sqm.tree.domain.SqmBasicValuedSimplePath;
import org.hibernate.query.sqm.tree.expression.SqmLiteralNull;
import org.hibernate.query.sqm.tree.expression.SqmParameter;
import org.hibernate.query.sqm.tree.predicate.SqmNullnessPredicate;
import org.hibernate.query.sqm.tree.select.SqmDynamicInstantiation;
import org.hibernate.query.sqm.tree.select.SqmJpaCompoundSelection;
import org.hibernate.query.sqm.tree.select.SqmSelection;
import org.hibernate.query.sqm.tree.select.SqmSubQuery;
import org.hibernate.query.sqm.tree.update.SqmAssignment;
import org.hibernate.type.CustomType;

/**
 * Looks for what a query does with sealed texts. It may tell them, ask whether there is one, and give them another value;
 * with everything else the database would work on what is sealed, and find nothing.
 */
final class SealedQueries extends BaseSemanticQueryWalker {
    /** The setting of a session factory whose entities have sealed texts. */
    static final String THERE_ARE_SOME = "schoolplein.sealed";

    private int subqueries;

    private SealedQueries() {}

    /**
     * Reads a query of a plugin.
     *
     * @throws UnsupportedOperationException if it compares, sorts or counts by a sealed text
     */
    static void refuse(TypedQuery<?> query, SessionFactory factory) {
        Object some =
                factory.unwrap(SessionFactoryImplementor.class).getProperties().get(THERE_ARE_SOME);
        if (Boolean.TRUE.equals(some) && query instanceof SqmQuery<?> read && read.getSqmStatement() != null) {
            read.getSqmStatement().accept(new SealedQueries());
        }
    }

    private static boolean isSealed(Object node) {
        return node instanceof SqmBasicValuedSimplePath<?> path
                && path.getReferencedPathSource().getPathType() instanceof CustomType<?> type
                && type.getUserType() instanceof SealedText;
    }

    @Override
    public Object visitBasicValuedPath(SqmBasicValuedSimplePath<?> path) {
        if (isSealed(path)) {
            throw new UnsupportedOperationException(path.getNavigablePath().getFullPath()
                    + " is sealed: the database cannot compare, sort or count by it. Read the rows, and look there.");
        }
        return super.visitBasicValuedPath(path);
    }

    @Override
    public Object visitSelection(SqmSelection<?> selection) {
        return told(selection.getSelectableNode()) ? selection : super.visitSelection(selection);
    }

    @Override
    public Object visitJpaCompoundSelection(SqmJpaCompoundSelection<?> selection) {
        selection.getSelectionItems().stream().filter(item -> !told(item)).forEach(item -> item.accept(this));
        return selection;
    }

    @Override
    public Object visitDynamicInstantiation(SqmDynamicInstantiation<?> made) {
        made.getArguments().stream()
                .map(argument -> argument.getSelectableNode())
                .filter(item -> !told(item))
                .forEach(item -> item.accept(this));
        return made;
    }

    private boolean told(Object node) {
        return subqueries == 0 && isSealed(node);
    }

    @Override
    public Object visitSubQueryExpression(SqmSubQuery<?> subquery) {
        subqueries++;
        Object visited = super.visitSubQueryExpression(subquery);
        subqueries--;
        return visited;
    }

    @Override
    public Object visitIsNullPredicate(SqmNullnessPredicate predicate) {
        return isSealed(predicate.getExpression()) ? predicate : super.visitIsNullPredicate(predicate);
    }

    @Override
    public Object visitAssignment(SqmAssignment<?> assignment) {
        SqmVisitableNode value = assignment.getValue();
        boolean bound = value instanceof SqmParameter<?> || value instanceof SqmLiteralNull<?>;
        return isSealed(assignment.getTargetPath()) && bound ? assignment : super.visitAssignment(assignment);
    }
}
