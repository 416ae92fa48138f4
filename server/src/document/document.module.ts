import { Module } from '@nestjs/common';
import { DocumentService } from './document.service.ts';

@Module({ providers: [DocumentService], exports: [DocumentService] })
export class DocumentModule {}
