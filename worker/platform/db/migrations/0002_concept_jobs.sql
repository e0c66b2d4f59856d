CREATE TABLE `concept_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`design_id` text NOT NULL,
	`store_id` text NOT NULL,
	`state` text NOT NULL,
	`engine` text NOT NULL,
	`spec` text NOT NULL,
	`spec_hash` text NOT NULL,
	`instruction` text,
	`parent_id` text,
	`idempotency_key` text NOT NULL,
	`starts` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`design_id`) REFERENCES `designs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concept_jobs_request` ON `concept_jobs` (`design_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `concept_jobs_open` ON `concept_jobs` (`created_at`) WHERE state in ('waiting', 'drawing');