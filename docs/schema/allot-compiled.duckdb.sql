-- Made by `npm run generate` from language/compile/schema. Not to be edited.
-- Before it: set variable compiled = 'dist/name.json';
create or replace temp table document as select tables.* from read_json(getvariable('compiled'), maximum_object_size = 1000000000,
    columns = {tables: 'STRUCT(
        "levels" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "levelParents" STRUCT("levelId" VARCHAR, "parentId" VARCHAR)[],
        "units" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "levelId" VARCHAR, "code" VARCHAR, "parentId" VARCHAR, "seriesNumber" BIGINT, "validFrom" DATE, "validTo" DATE, "lifeOf" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "unitAncestors" STRUCT("unitId" VARCHAR, "ancestorId" VARCHAR, "distance" BIGINT)[],
        "successions" STRUCT("id" VARCHAR, "unitId" VARCHAR, "date" DATE, "basisId" VARCHAR, "directiveId" VARCHAR, "used" BOOLEAN)[],
        "successionShares" STRUCT("successionId" VARCHAR, "position" BIGINT, "unitId" VARCHAR, "extent" VARCHAR, "share" DOUBLE)[],
        "organizations" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "unitId" VARCHAR, "line" VARCHAR, "abbreviation" VARCHAR, "members" BIGINT, "directiveId" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "roles" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "headcount" BIGINT, "documentation" VARCHAR, "used" BOOLEAN)[],
        "categories" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "categoryMembers" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "categoryId" VARCHAR, "position" BIGINT, "documentation" VARCHAR, "used" BOOLEAN)[],
        "measures" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "whole" BOOLEAN, "documentation" VARCHAR, "used" BOOLEAN)[],
        "indicators" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "kind" VARCHAR, "measureId" VARCHAR, "formula" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "indicatorRelations" STRUCT("indicatorId" VARCHAR, "kind" VARCHAR, "otherId" VARCHAR)[],
        "doctypes" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "periods" STRUCT("id" VARCHAR, "kind" VARCHAR, "start" DATE, "end" DATE, "title" VARCHAR, "directiveId" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "periodOrganizers" STRUCT("periodId" VARCHAR, "position" BIGINT, "organizationId" VARCHAR)[],
        "directives" STRUCT("id" VARCHAR, "name" VARCHAR, "number" VARCHAR, "doctypeId" VARCHAR, "issued" DATE, "issuerId" VARCHAR, "subject" VARCHAR, "url" VARCHAR, "inForceFrom" DATE, "inForceUntil" DATE, "documentation" VARCHAR, "used" BOOLEAN)[],
        "directiveIssuers" STRUCT("directiveId" VARCHAR, "position" BIGINT, "organizationId" VARCHAR)[],
        "directiveRelations" STRUCT("directiveId" VARCHAR, "kind" VARCHAR, "targetId" VARCHAR)[],
        "citations" STRUCT("table" VARCHAR, "rowId" VARCHAR, "position" BIGINT, "directiveId" VARCHAR)[],
        "calendars" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "weekend" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "calendarDays" STRUCT("calendarId" VARCHAR, "start" DATE, "end" DATE, "kind" VARCHAR, "title" VARCHAR)[],
        "calendarYears" STRUCT("calendarId" VARCHAR, "position" BIGINT, "firstYear" BIGINT, "lastYear" BIGINT, "source" VARCHAR)[],
        "allocations" STRUCT("id" VARCHAR, "figureId" VARCHAR, "allocation" VARCHAR, "name" VARCHAR, "title" VARCHAR, "indicatorId" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "periodId" VARCHAR, "assignerId" VARCHAR, "line" VARCHAR, "binding" BOOLEAN, "value" DOUBLE, "operator" VARCHAR, "status" VARCHAR, "low" DOUBLE, "high" DOUBLE, "assigned" DOUBLE, "reserve" DOUBLE, "overAssigned" DOUBLE, "sourceId" VARCHAR, "replacesId" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN, "directiveId" VARCHAR, "validFrom" DATE, "validTo" DATE)[],
        "allocationParts" STRUCT("id" VARCHAR, "figureId" VARCHAR, "allocationId" VARCHAR, "parentId" VARCHAR, "kind" VARCHAR, "splitBy" VARCHAR, "mode" VARCHAR, "margin" DOUBLE, "unitId" VARCHAR, "organizationId" VARCHAR, "categoryMemberId" VARCHAR, "periodId" VARCHAR, "indicatorId" VARCHAR, "value" DOUBLE, "operator" VARCHAR, "status" VARCHAR, "low" DOUBLE, "high" DOUBLE, "unitTotal" BOOLEAN, "note" VARCHAR, "directiveId" VARCHAR, "validFrom" DATE, "validTo" DATE)[],
        "milestones" STRUCT("id" VARCHAR, "figureId" VARCHAR, "targetId" VARCHAR, "indicatorId" VARCHAR, "date" DATE, "share" DOUBLE, "value" DOUBLE, "directiveId" VARCHAR, "validFrom" DATE, "validTo" DATE)[],
        "perPerson" STRUCT("id" VARCHAR, "figureId" VARCHAR, "allocationId" VARCHAR, "roleId" VARCHAR, "indicatorId" VARCHAR, "value" DOUBLE, "operator" VARCHAR, "status" VARCHAR, "low" DOUBLE, "high" DOUBLE, "directiveId" VARCHAR, "validFrom" DATE, "validTo" DATE)[],
        "rewards" STRUCT("id" VARCHAR, "allocationId" VARCHAR, "indicatorId" VARCHAR, "value" DOUBLE, "operator" VARCHAR, "status" VARCHAR, "low" DOUBLE, "high" DOUBLE, "text" VARCHAR)[],
        "deadlines" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "date" DATE, "stated" VARCHAR, "countedFrom" DATE, "anchorTable" VARCHAR, "anchorId" VARCHAR, "unrolledDate" DATE, "rolled" BOOLEAN, "calendarId" VARCHAR, "directiveId" VARCHAR, "replacesId" VARCHAR, "validFrom" DATE, "validTo" DATE, "documentation" VARCHAR, "used" BOOLEAN)[],
        "deadlineTargets" STRUCT("deadlineId" VARCHAR, "targetTable" VARCHAR, "targetId" VARCHAR, "validTo" DATE)[],
        "deadlineOrganizations" STRUCT("deadlineId" VARCHAR, "position" BIGINT, "organizationId" VARCHAR)[],
        "tasks" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "deadlineId" VARCHAR, "directiveId" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "taskAssignees" STRUCT("taskId" VARCHAR, "position" BIGINT, "organizationId" VARCHAR, "roleId" VARCHAR, "unitId" VARCHAR, "levelId" VARCHAR)[],
        "taskRecipients" STRUCT("taskId" VARCHAR, "position" BIGINT, "organizationId" VARCHAR, "roleId" VARCHAR, "unitId" VARCHAR)[],
        "taskPeriods" STRUCT("taskId" VARCHAR, "periodId" VARCHAR)[],
        "taskRecurrences" STRUCT("taskId" VARCHAR, "position" BIGINT, "stated" VARCHAR, "count" BIGINT, "unit" VARCHAR, "onDay" BIGINT, "onWeekday" VARCHAR, "closingDay" BIGINT, "orNextWorkingDay" BOOLEAN, "calendarId" VARCHAR)[],
        "taskDates" STRUCT("taskId" VARCHAR, "recurrence" BIGINT, "position" BIGINT, "date" DATE, "unrolledDate" DATE, "rolled" BOOLEAN, "periodStart" DATE, "periodEnd" DATE)[],
        "taskAllocations" STRUCT("taskId" VARCHAR, "allocationId" VARCHAR)[],
        "reportClaims" STRUCT("id" VARCHAR, "reportId" VARCHAR, "kind" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "indicatorId" VARCHAR, "change" DOUBLE, "share" DOUBLE, "shareLow" DOUBLE, "shareHigh" DOUBLE, "ofIndicatorId" VARCHAR, "ofPlanId" VARCHAR, "sinceId" VARCHAR, "note" VARCHAR)[],
        "impliedRanges" STRUCT("id" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "indicatorId" VARCHAR, "date" DATE, "periodId" VARCHAR, "planId" VARCHAR, "low" DOUBLE, "high" DOUBLE)[],
        "impliedRangeClaims" STRUCT("impliedRangeId" VARCHAR, "position" BIGINT, "claimTable" VARCHAR, "claimId" VARCHAR)[],
        "achievements" STRUCT("id" VARCHAR, "allocationId" VARCHAR, "planId" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "indicatorId" VARCHAR, "date" DATE, "value" DOUBLE, "plan" DOUBLE, "share" DOUBLE, "shortfall" DOUBLE, "elapsed" DOUBLE)[],
        "achievementReports" STRUCT("achievementId" VARCHAR, "position" BIGINT, "reportValueId" VARCHAR, "reportId" VARCHAR)[],
        "reports" STRUCT("id" VARCHAR, "name" VARCHAR, "title" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "periodId" VARCHAR, "asOf" DATE, "reporterId" VARCHAR, "directiveId" VARCHAR, "documentation" VARCHAR, "used" BOOLEAN)[],
        "reportReporters" STRUCT("reportId" VARCHAR, "position" BIGINT, "organizationId" VARCHAR)[],
        "reportValues" STRUCT("id" VARCHAR, "reportId" VARCHAR, "parentId" VARCHAR, "kind" VARCHAR, "splitBy" VARCHAR, "mode" VARCHAR, "unitId" VARCHAR, "organizationId" VARCHAR, "categoryMemberId" VARCHAR, "periodId" VARCHAR, "indicatorId" VARCHAR, "value" DOUBLE, "operator" VARCHAR, "status" VARCHAR, "low" DOUBLE, "high" DOUBLE, "unitTotal" BOOLEAN, "note" VARCHAR)[],
        "checks" STRUCT("id" VARCHAR, "kind" VARCHAR, "status" VARCHAR, "validFrom" DATE, "subjectTable" VARCHAR, "subjectId" VARCHAR, "splitBy" VARCHAR, "indicatorId" VARCHAR, "expectedLow" DOUBLE, "expectedHigh" DOUBLE, "actualLow" DOUBLE, "actualHigh" DOUBLE, "expectedFrom" DATE, "expectedTo" DATE, "actualFrom" DATE, "actualTo" DATE)[],
        "sources" STRUCT("table" VARCHAR, "id" VARCHAR, "file" VARCHAR, "line" BIGINT, "column" BIGINT)[]
    )'});
create or replace table "levels" as select unnest("levels", recursive := true) from document;
create or replace table "levelParents" as select unnest("levelParents", recursive := true) from document;
create or replace table "units" as select unnest("units", recursive := true) from document;
create or replace table "unitAncestors" as select unnest("unitAncestors", recursive := true) from document;
create or replace table "successions" as select unnest("successions", recursive := true) from document;
create or replace table "successionShares" as select unnest("successionShares", recursive := true) from document;
create or replace table "organizations" as select unnest("organizations", recursive := true) from document;
create or replace table "roles" as select unnest("roles", recursive := true) from document;
create or replace table "categories" as select unnest("categories", recursive := true) from document;
create or replace table "categoryMembers" as select unnest("categoryMembers", recursive := true) from document;
create or replace table "measures" as select unnest("measures", recursive := true) from document;
create or replace table "indicators" as select unnest("indicators", recursive := true) from document;
create or replace table "indicatorRelations" as select unnest("indicatorRelations", recursive := true) from document;
create or replace table "doctypes" as select unnest("doctypes", recursive := true) from document;
create or replace table "periods" as select unnest("periods", recursive := true) from document;
create or replace table "periodOrganizers" as select unnest("periodOrganizers", recursive := true) from document;
create or replace table "directives" as select unnest("directives", recursive := true) from document;
create or replace table "directiveIssuers" as select unnest("directiveIssuers", recursive := true) from document;
create or replace table "directiveRelations" as select unnest("directiveRelations", recursive := true) from document;
create or replace table "citations" as select unnest("citations", recursive := true) from document;
create or replace table "calendars" as select unnest("calendars", recursive := true) from document;
create or replace table "calendarDays" as select unnest("calendarDays", recursive := true) from document;
create or replace table "calendarYears" as select unnest("calendarYears", recursive := true) from document;
create or replace table "allocations" as select unnest("allocations", recursive := true) from document;
create or replace table "allocationParts" as select unnest("allocationParts", recursive := true) from document;
create or replace table "milestones" as select unnest("milestones", recursive := true) from document;
create or replace table "perPerson" as select unnest("perPerson", recursive := true) from document;
create or replace table "rewards" as select unnest("rewards", recursive := true) from document;
create or replace table "deadlines" as select unnest("deadlines", recursive := true) from document;
create or replace table "deadlineTargets" as select unnest("deadlineTargets", recursive := true) from document;
create or replace table "deadlineOrganizations" as select unnest("deadlineOrganizations", recursive := true) from document;
create or replace table "tasks" as select unnest("tasks", recursive := true) from document;
create or replace table "taskAssignees" as select unnest("taskAssignees", recursive := true) from document;
create or replace table "taskRecipients" as select unnest("taskRecipients", recursive := true) from document;
create or replace table "taskPeriods" as select unnest("taskPeriods", recursive := true) from document;
create or replace table "taskRecurrences" as select unnest("taskRecurrences", recursive := true) from document;
create or replace table "taskDates" as select unnest("taskDates", recursive := true) from document;
create or replace table "taskAllocations" as select unnest("taskAllocations", recursive := true) from document;
create or replace table "reportClaims" as select unnest("reportClaims", recursive := true) from document;
create or replace table "impliedRanges" as select unnest("impliedRanges", recursive := true) from document;
create or replace table "impliedRangeClaims" as select unnest("impliedRangeClaims", recursive := true) from document;
create or replace table "achievements" as select unnest("achievements", recursive := true) from document;
create or replace table "achievementReports" as select unnest("achievementReports", recursive := true) from document;
create or replace table "reports" as select unnest("reports", recursive := true) from document;
create or replace table "reportReporters" as select unnest("reportReporters", recursive := true) from document;
create or replace table "reportValues" as select unnest("reportValues", recursive := true) from document;
create or replace table "checks" as select unnest("checks", recursive := true) from document;
create or replace table "sources" as select unnest("sources", recursive := true) from document;
